package dev.lifeops.shared.personal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All tables that modules have named, in an order in which each comes after those that its rows name. */
@Component
public class PersonalTables {

    private final PersonalModules modules;
    private final ForeignKeys keys;

    PersonalTables(PersonalModules modules, ForeignKeys keys) {
        this.modules = modules;
        this.keys = keys;
    }

    public List<PersonalTable> inOrder() {
        var tables = byName();
        var targets = keys.all();
        var placed = new LinkedHashSet<String>();
        tables.keySet().stream().sorted().forEach(name -> place(name, tables, targets, placed, new HashSet<>()));
        return placed.stream().map(tables::get).toList();
    }

    /** What is taken along, in that order. */
    public List<PersonalTable> taken() {
        return inOrder().stream().filter(PersonalTable::isTaken).toList();
    }

    /** The foreign keys between tables that are taken along. */
    public List<ForeignKey> keysAmongTaken() {
        var tables = byName();
        return keys.all().stream()
                .filter(key -> isTaken(tables.get(key.table())) && isTaken(tables.get(key.target())))
                .toList();
    }

    private static boolean isTaken(@Nullable PersonalTable table) {
        return table != null && table.isTaken();
    }

    private Map<String, PersonalTable> byName() {
        return modules.all().stream()
                .flatMap(module -> module.tables().stream())
                .collect(toMap(PersonalTable::name, identity()));
    }

    /** Tables may name each other in a circle where no foreign key holds them to it. */
    private static void place(
            String name,
            Map<String, PersonalTable> tables,
            List<ForeignKey> targets,
            Set<String> placed,
            Set<String> begun) {
        var table = tables.get(name);
        if (table == null || placed.contains(name) || !begun.add(name)) {
            return;
        }
        var named = new ArrayList<String>();
        targets.stream()
                .filter(key -> key.table().equals(name))
                .map(ForeignKey::target)
                .forEach(named::add);
        table.references().values().stream().flatMap(List::stream).sorted().forEach(named::add);
        named.forEach(target -> place(target, tables, targets, placed, begun));
        placed.add(name);
    }
}
