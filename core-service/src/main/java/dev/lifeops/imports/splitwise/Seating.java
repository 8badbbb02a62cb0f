package dev.lifeops.imports.splitwise;

import dev.lifeops.imports.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out who of the file is who in the group, and what those are to be called who are new. */
final class Seating {

    private final List<String> people;
    private final Present present;
    private final Map<String, UUID> found = new HashMap<>();
    private final Set<String> names;

    private Seating(List<String> people, Present present) {
        this.people = people;
        this.present = present;
        this.names = new HashSet<>(present.members().keySet());
    }

    /**
     * What is known of the group and the person.
     *
     * @param members by their names; nobody where the group is to be opened
     * @param me who the person is among them
     * @param ownName what the person's account is called
     * @param remembered who was who the last time
     */
    record Present(Map<String, UUID> members, @Nullable UUID me, String ownName, Map<String, UUID> remembered) {

        @Nullable String nameOf(@Nullable UUID member) {
            return members.entrySet().stream()
                    .filter(it -> it.getValue().equals(member))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
    }

    static List<Seat> of(List<String> people, Present present, Map<String, UUID> wishes, @Nullable String me) {
        return new Seating(people, present).seated(wishes, me);
    }

    private List<Seat> seated(Map<String, UUID> wishes, @Nullable String said) {
        wishes.forEach((name, member) -> {
            if (!people.contains(name) || !present.members().containsValue(member)) {
                throw SplitwiseProblems.unknownMember(name);
            }
            take(name, member);
        });
        var me = said == null ? myself() : named(said);
        if (present.me() != null && !present.me().equals(found.get(me))) {
            take(me, present.me());
        }
        var ownName = Objects.requireNonNullElse(present.nameOf(present.me()), present.ownName());
        names.add(ownName);
        others(me).forEach(name -> offer(name, present.remembered().get(name)));
        others(me).forEach(name -> offer(name, present.members().get(name)));
        others(me).forEach(name -> offer(name, likeNamed(name)));
        return people.stream()
                .map(name -> name.equals(me) ? new Seat(name, present.me(), ownName, true) : seat(name))
                .toList();
    }

    private List<String> others(String me) {
        return people.stream()
                .filter(name -> !name.equals(me) && !found.containsKey(name))
                .toList();
    }

    private Seat seat(String name) {
        var member = found.get(name);
        var known = present.nameOf(member);
        return new Seat(name, member, known == null ? newName(name) : known, false);
    }

    private String newName(String name) {
        var wanted = Texts.cut(name, SplitwiseWish.LONGEST_NAME - 4);
        return Stream.concat(
                        Stream.of(wanted),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> wanted + " " + number))
                .filter(names::add)
                .findFirst()
                .orElseThrow();
    }

    private void take(String name, UUID member) {
        if (found.containsValue(member) || found.putIfAbsent(name, member) != null) {
            throw SplitwiseProblems.sameMember(Objects.requireNonNullElse(present.nameOf(member), present.ownName()));
        }
    }

    private void offer(String name, @Nullable UUID member) {
        if (member != null && present.members().containsValue(member) && !found.containsValue(member)) {
            found.put(name, member);
        }
    }

    private @Nullable UUID likeNamed(String name) {
        return only(present.members().keySet().stream().filter(it -> it.equalsIgnoreCase(name)))
                .map(present.members()::get)
                .orElse(null);
    }

    private String named(String said) {
        var name = said.strip();
        if (people.contains(name)) {
            return name;
        }
        return only(people.stream().filter(it -> it.equalsIgnoreCase(name)))
                .orElseThrow(() -> SplitwiseProblems.unknownMember(name));
    }

    /** Who was said to be this member, or was the last time, or is called so, first in full and then in short. */
    private String myself() {
        var own = Stream.of(present.ownName(), Objects.requireNonNullElse(present.nameOf(present.me()), ""))
                .filter(name -> !name.isEmpty())
                .toList();
        return Stream.<Predicate<String>>of(
                        name -> present.me() != null && present.me().equals(found.get(name)),
                        name -> present.me() != null
                                && present.me().equals(present.remembered().get(name)),
                        name -> own.stream().anyMatch(name::equalsIgnoreCase),
                        name -> own.stream().anyMatch(it -> isShort(name, it) || isShort(it, name)))
                .flatMap(fits -> only(people.stream().filter(fits)).stream())
                .findFirst()
                .orElseThrow(() -> SplitwiseProblems.whoIsIt(people));
    }

    /** "Ada" and "Ada L." are short for "Ada Lovelace". */
    private static boolean isShort(String name, String whole) {
        var words = Arrays.asList(name.split(" +", -1));
        var all = whole.split(" +", -1);
        return words.size() <= all.length
                && words.getFirst().equalsIgnoreCase(all[0])
                && IntStream.range(0, words.size()).allMatch(at -> isBegun(words.get(at), all[at]));
    }

    private static boolean isBegun(String word, String whole) {
        var begun = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return word.equalsIgnoreCase(whole)
                || (word.endsWith(".") && whole.regionMatches(true, 0, begun, 0, begun.length()));
    }

    private static Optional<String> only(Stream<String> fitting) {
        var found = fitting.limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
