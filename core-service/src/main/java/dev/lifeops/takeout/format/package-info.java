/** What an archive looks like: the files in it, what they hold, and how it is told. */
@NullMarked
package dev.lifeops.takeout.format;

import org.jspecify.annotations.NullMarked;
