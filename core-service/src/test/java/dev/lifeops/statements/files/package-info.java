@NullMarked
package dev.lifeops.statements.files;

import org.jspecify.annotations.NullMarked;
