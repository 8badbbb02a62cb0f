package dev.lifeops.takeout.intake;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.lifeops.takeout.format.Column;
import dev.lifeops.takeout.format.Layout;
import dev.lifeops.takeout.format.SchemaDescription;
import dev.lifeops.takeout.format.Shape;
import dev.lifeops.takeout.intake.Refusal.Why;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whether the tables of an archive are those of this database; an older one may lack what the database can do without. */
final class SchemaRules {

    private final Map<String, Shape> known;
    private final List<Shape> inOrder;

    SchemaRules(List<Shape> inOrder) {
        this.inOrder = inOrder;
        known = inOrder.stream().collect(toMap(Shape::table, identity()));
    }

    /** The tables that are in the archive, as this database has them, in the order in which they are stored. */
    List<Shape> agreed(SchemaDescription schema) {
        if (schema.tables() == null || schema.tables().stream().anyMatch(SchemaRules::isIncomplete)) {
            throw new Refusal(Why.NOT_A_TAKEOUT, "The description of the tables leaves out what it has to say.");
        }
        var agreed = schema.tables().stream().map(this::agreed).collect(toMap(Shape::table, identity(), (one, _) -> {
            throw new Refusal(Why.TABLE_UNKNOWN, "The table '%s' is described twice.".formatted(one.table()));
        }));
        return inOrder.stream()
                .map(shape -> agreed.get(shape.table()))
                .filter(Objects::nonNull)
                .toList();
    }

    @SuppressWarnings("ConstantValue") // what the file leaves out is null, whatever the type says
    private static boolean isIncomplete(Shape shape) {
        return shape == null
                || shape.table() == null
                || shape.columns() == null
                || shape.columns().stream().anyMatch(it -> it == null || it.name() == null || it.type() == null);
    }

    private Shape agreed(Shape told) {
        var here = known.get(told.table());
        if (here == null) {
            throw new Refusal(Why.TABLE_UNKNOWN, "There is no table '%s' here.".formatted(told.table()));
        }
        var columns =
                told.columns().stream().map(column -> agreed(here, column)).toList();
        var names = new HashSet<>(columns.stream().map(Column::name).toList());
        if (names.size() < columns.size()
                || here.columns().stream().anyMatch(column -> column.required() && !names.contains(column.name()))) {
            throw new Refusal(Why.COLUMN_UNKNOWN, "'%s' lacks a column, or has one twice.".formatted(told.table()));
        }
        return new Shape(here.table(), Layout.rowsOf(here.table()), here.about(), columns, here.order());
    }

    private static Column agreed(Shape here, Column told) {
        return here.columns().stream()
                .filter(column ->
                        column.name().equals(told.name()) && column.type().equals(told.type()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Why.COLUMN_UNKNOWN,
                        "'%s' has no column '%s' of this type here.".formatted(here.table(), told.name())));
    }
}
