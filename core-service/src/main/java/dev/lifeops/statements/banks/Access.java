package dev.lifeops.statements.banks;

/** A secret by which a service is asked; it writes itself nowhere. */
public record Access(String secret) {
    @Override
    public String toString() {
        return "Access";
    }
}
