/** The core service: accounts, receipts, finance and health over one PostgreSQL. */
@NullMarked
package dev.lifeops;

import org.jspecify.annotations.NullMarked;
