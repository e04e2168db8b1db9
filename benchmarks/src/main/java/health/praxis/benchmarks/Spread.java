package health.praxis.benchmarks;

import static health.praxis.benchmarks.Report.figure;

import java.util.List;

/** How long the same thing took several times, in milliseconds. */
record Spread(List<Double> millis) {

    Spread {
        millis = millis.stream().sorted().toList();
    }

    double median() {
        int half = millis.size() / 2;
        return millis.size() % 2 == 1 ? millis.get(half) : (millis.get(half - 1) + millis.get(half)) / 2;
    }

    /** "median 454 ms (400 to 492)". */
    String words() {
        return "median " + figure(median()) + " ms (" + figure(millis.get(0)) + " to "
                + figure(millis.get(millis.size() - 1)) + ")";
    }
}
