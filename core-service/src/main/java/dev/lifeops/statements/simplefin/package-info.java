/** The fence around SimpleFIN: setup tokens, access addresses, and what comes from there. */
@NullMarked
package dev.lifeops.statements.simplefin;

import org.jspecify.annotations.NullMarked;
