package health.praxis.container;

import health.praxis.shared.RuleBroken;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks every read door of the house, found by its name, and writes out all that it answers, down to the last component. */
final class ReadDoors {

    /** Doors that answer questions end so; the others named here answer some as well. */
    private static final List<String> READ = List.of("Queries", "Report");

    private static final Set<String> ALSO = Set.of(
            "Relationships.of", "Calendars.seen", "CalendarNames.shown", "CalendarNames.offered", "DeadLetters.open");

    /** What is given for a parameter of a type; the nth value for the nth parameter of it, the last for those after. */
    private final Map<Type, List<?>> values;

    ReadDoors(Map<Type, List<?>> values) {
        this.values = values;
    }

    /** What each method answered to the present caller, refusals' words included, by {@code Door.method}. */
    Map<String, String> answers() throws Exception {
        Map<String, String> answers = new TreeMap<>();
        for (Named door : doors()) {
            Class<?> type = door.type();
            for (Method method : type.getMethods()) {
                String name = type.getSimpleName() + "." + method.getName();
                if (isAsked(type, method, name)) {
                    for (Object[] arguments : arguments(method, name)) {
                        answers.merge(name, answer(door.bean(), method, arguments), String::concat);
                    }
                }
            }
        }
        return answers;
    }

    private record Named(Class<?> type, Object bean) {}

    private static List<Named> doors() {
        List<Named> doors = new ArrayList<>();
        for (Bean<?> bean : CDI.current().getBeanManager().getBeans(Object.class)) {
            Class<?> type = bean.getBeanClass();
            if (type.isAnnotationPresent(Door.class)) {
                doors.add(new Named(type, CDI.current().select(type).get()));
            }
        }
        return doors;
    }

    private static boolean isAsked(Class<?> type, Method method, String name) {
        boolean read = READ.stream().anyMatch(type.getSimpleName()::endsWith) || ALSO.contains(name);
        return read
                && method.getDeclaringClass() == type
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getReturnType() != void.class;
    }

    /** One set of arguments for each text there is, else one. */
    private List<Object[]> arguments(Method method, String name) {
        int texts = Arrays.asList(method.getParameterTypes()).contains(String.class)
                ? values.get(String.class).size()
                : 1;
        // A size alone is the second of "from" and "size".
        int alone = Collections.frequency(Arrays.asList(method.getParameterTypes()), int.class) == 1 ? 1 : 0;
        List<Object[]> all = new ArrayList<>();
        for (int text = 0; text < texts; text++) {
            Map<Type, Integer> used = new HashMap<>(Map.of(String.class, text, int.class, alone));
            all.add(Stream.of(method.getGenericParameterTypes())
                    .map(type -> value(type, used, name))
                    .toArray());
        }
        return all;
    }

    private @Nullable Object value(Type type, Map<Type, Integer> used, String name) {
        if (type instanceof ParameterizedType list && Collection.class.isAssignableFrom((Class<?>) list.getRawType())) {
            return List.of(given(list.getActualTypeArguments()[0], name).get(0));
        }
        List<?> given = given(type, name);
        int nth = used.merge(type, 1, Integer::sum) - 1;
        Object value = given.get(Math.min(nth, given.size() - 1));
        return value == NOTHING ? null : value;
    }

    /** Stands for null. */
    static final Object NOTHING = new Object();

    private List<?> given(Type type, String name) {
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return List.of(constants.getEnumConstants()[0]);
        }
        return Optional.<List<?>>ofNullable(values.get(type))
                .orElseThrow(() -> new AssertionError(name + " asks for a " + type + ": give this test one"));
    }

    private static String answer(Object bean, Method method, Object[] arguments) throws IllegalAccessException {
        try {
            return written(method.invoke(bean, arguments));
        } catch (InvocationTargetException refused) {
            Throwable why = refused.getCause();
            return why instanceof RuleBroken broken
                    ? written(broken.details())
                    : why instanceof NotAllowed ? "" : " " + why;
        }
    }

    /** Everything an answer holds, as text. */
    static String written(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Record all) {
            return Stream.of(all.getClass().getRecordComponents())
                    .map(part -> written(component(all, part)))
                    .reduce("", (one, other) -> one + " " + other);
        } else if (value instanceof Collection<?> many) {
            return many.stream().map(ReadDoors::written).reduce("", (one, other) -> one + " " + other);
        } else if (value instanceof Map<?, ?> many) {
            return written(many.keySet()) + written(many.values());
        } else if (value instanceof Optional<?> perhaps) {
            return written(perhaps.orElse(null));
        } else if (value.getClass().isArray()) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < Array.getLength(value); i++) {
                all.append(' ').append(written(Array.get(value, i)));
            }
            return all.toString();
        }
        return " " + value;
    }

    private static @Nullable Object component(Record all, RecordComponent part) {
        try {
            Method accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(all);
        } catch (ReflectiveOperationException hidden) {
            throw new AssertionError(hidden);
        }
    }

    /** Names of the doors whose answer holds one of these words, whatever the case. */
    static List<String> holding(Map<String, String> answers, Collection<String> words) {
        Function<String, String> plain = text -> text.toLowerCase(Locale.ROOT);
        return answers.entrySet().stream()
                .filter(answer -> words.stream()
                        .anyMatch(word -> plain.apply(answer.getValue()).contains(plain.apply(word))))
                .map(Map.Entry::getKey)
                .toList();
    }
}
