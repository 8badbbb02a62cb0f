/** Words put back into the rows they were printed in, by their boxes alone. */
@NullMarked
package dev.lifeops.ocr.layout;

import org.jspecify.annotations.NullMarked;
