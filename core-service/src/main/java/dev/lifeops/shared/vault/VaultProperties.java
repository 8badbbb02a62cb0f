package dev.lifeops.shared.vault;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys lie that encrypt tokens.
 *
 * @param keyset the keyset itself, as Tink's JSON; goes before the file
 * @param keysetFile a file of it, made on first start; empty for none
 */
@Validated
@ConfigurationProperties("lifeops.vault")
record VaultProperties(
        @DefaultValue("") @NotNull String keyset,
        @DefaultValue("") @NotNull String keysetFile) {

    @Override
    public String toString() {
        return "VaultProperties";
    }
}
