/** Measurements, run by {@code ./mvnw verify -P bench}; each prints what is compared in one run. */
@NullMarked
package kr.dure.e2e.bench;

import org.jspecify.annotations.NullMarked;
