package dev.lifeops.statements.banks;

import java.util.List;

/**
 * The accounts of a connection.
 *
 * @param name of the bank, or of several
 * @param warnings for the person, in the service's words
 */
public record Overview(String name, List<RemoteAccount> accounts, List<String> warnings) {}
