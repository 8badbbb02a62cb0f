/** Tests of the made-up household. */
@NullMarked
package dev.lifeops.demo;

import org.jspecify.annotations.NullMarked;
