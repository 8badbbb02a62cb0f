/** Groups and who is in them, what each of them is owed, and who changed what. */
@NullMarked
package dev.lifeops.sharing.groups;

import org.jspecify.annotations.NullMarked;
