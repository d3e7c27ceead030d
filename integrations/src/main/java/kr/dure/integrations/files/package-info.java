/** Drop folders: CSV and Excel files that any ERP can export become facts. */
@NullMarked
package kr.dure.integrations.files;

import org.jspecify.annotations.NullMarked;
