/** What every connector offers: a named connection with its health, and the translation of its records into facts. */
@NullMarked
@NamedInterface("connector")
package kr.dure.integrations.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
