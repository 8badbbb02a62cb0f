package dev.lifeops.imports;

import dev.lifeops.identity.UserId;

/** What imports of some kind made besides transactions, accounts and categories. */
public interface MoreToUndo {

    /** Lets go of what an import made; in the transaction that takes it back. */
    void undo(UserId owner, ImportView taken);
}
