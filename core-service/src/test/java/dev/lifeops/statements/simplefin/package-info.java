@NullMarked
package dev.lifeops.statements.simplefin;

import org.jspecify.annotations.NullMarked;
