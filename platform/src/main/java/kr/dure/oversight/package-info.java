/** Who looked at us: what a company's auditors and administrators read of the audit. */
@NullMarked
@ApplicationModule(displayName = "Oversight")
package kr.dure.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
