package health.praxis.benchmarks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to measure, and how thoroughly.
 *
 * @param seconds of each pace
 * @param rounds of each start of a call
 * @param charges through the broker; as many reminders of each kind
 * @param appointments the most that the measured calendar holds
 * @param storms of 50 callers on one time
 */
record Options(Set<Part> parts, int seconds, int rounds, int charges, int storms, int appointments, int portOffset) {

    static final String USAGE = """
            benchmarks/run [options]   starts an installation of its own and measures; about twenty minutes

              --only PART,PART   of starts, bookings, console, calendar, reminders, storms, charges, calls (default: all)
              --quick            a trial of the measurement itself: figures say nothing
              --storms N         how often 50 callers want one time (default 20)
              --charges N        how many session charges, and reminders, go through the broker (default 2000)
              --appointments N   the most that the measured calendar holds, of 1000, 10000, 100000, 1000000 (default: all)
              --port-offset N    added to every port (default 600)""";

    /** Each part of the measurement. */
    enum Part {
        STARTS,
        BOOKINGS,
        CONSOLE,
        CALENDAR,
        REMINDERS,
        STORMS,
        CHARGES,
        CALLS
    }

    boolean wants(Part part) {
        return parts.contains(part);
    }

    /** @throws IllegalArgumentException for an unknown option or a missing or wrong value */
    static Options parse(String... arguments) {
        Set<Part> parts = EnumSet.allOf(Part.class);
        int seconds = 20;
        int rounds = 10;
        int charges = 2000;
        int storms = 20;
        int appointments = 1_000_000;
        int portOffset = 600;
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--quick" -> {
                    seconds = 3;
                    rounds = 2;
                    charges = 200;
                    storms = 3;
                    appointments = 10_000;
                }
                case "--only" -> parts = parts(value(option, rest));
                case "--storms" -> storms = Integer.parseInt(value(option, rest));
                case "--charges" -> charges = Integer.parseInt(value(option, rest));
                case "--appointments" -> appointments = Integer.parseInt(value(option, rest));
                case "--port-offset" -> portOffset = Integer.parseInt(value(option, rest));
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        return new Options(parts, seconds, rounds, charges, storms, appointments, portOffset);
    }

    private static Set<Part> parts(String names) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(names.split(","))
                .map(name -> Part.valueOf(name.toUpperCase(Locale.ROOT)))
                .forEach(parts::add);
        return parts;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }
}
