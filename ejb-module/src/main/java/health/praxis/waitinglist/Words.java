package health.praxis.waitinglist;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of names as they are kept in one column: in the order of their type, with commas between. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> String of(Collection<E> names) {
        return names.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> Set<E> read(Class<E> type, String text) {
        Set<E> names = EnumSet.noneOf(type);
        Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.add(Enum.valueOf(type, name)));
        return names;
    }
}
