package dev.lifeops.statements.connections;

import dev.lifeops.shared.vault.Vault;
import dev.lifeops.statements.banks.BankService;
import dev.lifeops.statements.banks.BankSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The services that can be connected, by their names. */
@Component
class BankSources {

    private final Map<BankService, BankSource> byName = new EnumMap<>(BankService.class);
    private final Vault vault;

    BankSources(List<BankSource> sources, Vault vault) {
        sources.forEach(source -> byName.put(source.service(), source));
        this.vault = vault;
    }

    BankSource get(BankService service) {
        return Objects.requireNonNull(byName.get(service), () -> "no adapter for " + service);
    }

    /** The variables that are to be set before anybody can connect. */
    List<String> missing(BankService service) {
        var missing = new ArrayList<>(get(service).missing());
        if (!vault.isReady()) {
            missing.add("LIFEOPS_HEALTH_KEYSET_FILE");
        }
        return missing;
    }

    BankSource configured(BankService service) {
        var missing = missing(service);
        if (!missing.isEmpty()) {
            throw BankProblems.notConfigured(service, missing);
        }
        return get(service);
    }
}
