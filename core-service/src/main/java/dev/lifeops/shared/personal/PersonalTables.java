package dev.lifeops.shared.personal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All tables that modules have named, in an order in which each comes after those that its rows name. */
@Component
public class PersonalTables {

    private final Map<String, PersonalTable> tables;
    private final ForeignKeys keys;

    PersonalTables(List<PersonalData> modules, ForeignKeys keys) {
        this.tables = modules.stream()
                .flatMap(module -> module.tables().stream())
                .collect(toMap(PersonalTable::name, identity()));
        this.keys = keys;
    }

    public List<PersonalTable> inOrder() {
        var targets = keys.all();
        var placed = new LinkedHashSet<String>();
        tables.keySet().stream().sorted().forEach(name -> place(name, targets, new HashSet<>(), placed));
        return placed.stream().map(tables::get).toList();
    }

    /** What is taken along, in that order. */
    public List<PersonalTable> taken() {
        return inOrder().stream().filter(PersonalTable::isTaken).toList();
    }

    /** The foreign keys between tables that are taken along. */
    public List<ForeignKey> keysAmongTaken() {
        return keys.all().stream()
                .filter(key -> isTaken(key.table()) && isTaken(key.target()))
                .toList();
    }

    private boolean isTaken(String name) {
        var table = tables.get(name);
        return table != null && table.isTaken();
    }

    /** Tables may name each other in a circle where no foreign key holds them to it. */
    private void place(String name, List<ForeignKey> targets, Set<String> begun, Set<String> placed) {
        var table = tables.get(name);
        if (table == null || placed.contains(name) || !begun.add(name)) {
            return;
        }
        var named = new ArrayList<String>();
        targets.stream().filter(key -> key.table().equals(name)).map(ForeignKey::target).forEach(named::add);
        table.references().values().stream().sorted().forEach(named::add);
        named.forEach(target -> place(target, targets, begun, placed));
        placed.add(name);
    }
}
