package dev.lifeops.health.files;

import dev.lifeops.health.intake.Source;
import java.io.IOException;

/** Knows one kind of file, and reads it piece by piece however large it is. */
public interface HistoryReader {

    Source source();

    /** Whether a file that begins like this is of that kind. */
    boolean knows(Beginning beginning);

    /** Hands over what the file tells; what cannot be read of it is a refused row, unless nothing can. */
    void read(HistoryFile file, Harvest harvest) throws IOException;
}
