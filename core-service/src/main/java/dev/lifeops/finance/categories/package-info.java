/** What money is for: a tree of each person's own, begun from one that is offered. */
@NullMarked
package dev.lifeops.finance.categories;

import org.jspecify.annotations.NullMarked;
