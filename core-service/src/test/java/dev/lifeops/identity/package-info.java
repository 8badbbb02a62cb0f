/** Tests of accounts, sessions and tokens. */
@NullMarked
package dev.lifeops.identity;

import org.jspecify.annotations.NullMarked;
