package dev.lifeops.takeout.format;

/** What the value of a column stands for, and so what becomes of it where it is taken in. */
public enum Role {
    /** Itself. */
    VALUE,
    /** Whose the row is; always the person who takes it in. */
    OWNER,
    /** A person, perhaps another one. */
    PERSON,
    /** An id of a row of whatever table. */
    ID,
    /** A number that the database gave the row, and other rows name it by. */
    NUMBER,
    /** The number of another row. */
    NUMBER_OF,
    /** The path of a file in the archive. */
    FILE
}
