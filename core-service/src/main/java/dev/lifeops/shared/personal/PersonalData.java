package dev.lifeops.shared.personal;

import java.util.List;
import java.util.UUID;

/**
 * What a module keeps of people: each names its tables in a bean, and nobody else needs to know them. A table that
 * nobody names fails a test.
 */
public interface PersonalData {

    /** In any order: which comes first follows from the keys of the database. */
    List<PersonalTable> tables();

    /** Tables for people and spreadsheets; they are never read back. */
    default List<Sheet> sheets() {
        return List.of();
    }

    /** Sets jobs going for rows that have just come in with a take-out; in the transaction that stores them. */
    default void settle(UUID person) {}

    /** Lets go of what others keep; in the transaction that deletes the rows, before any of them goes. */
    default void letGo(UUID person) {}

    /** Says farewell where something outside has to know; before any row goes and in no transaction. */
    default void leave(UUID person) {}
}
