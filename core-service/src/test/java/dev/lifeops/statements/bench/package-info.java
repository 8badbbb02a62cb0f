@NullMarked
package dev.lifeops.statements.bench;

import org.jspecify.annotations.NullMarked;
