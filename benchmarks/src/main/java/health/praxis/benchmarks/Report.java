package health.praxis.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one table that a run ends with, in Markdown. */
final class Report {

    private final PrintStream out;
    private final List<String> rows = new ArrayList<>();
    private final String loadBefore = Machine.load();

    /** @param out is told each row when it is known */
    Report(PrintStream out) {
        this.out = out;
    }

    /** @param goal what was aimed at, as words; empty where there is none */
    void row(String what, String figure, String floor, String goal, String load) {
        out.println(what + ": " + figure + (floor.isEmpty() ? "" : "; floor " + floor) + " [load " + load + "]");
        rows.add("| " + String.join(" | ", what, figure, floor, goal, load) + " |");
    }

    /** The table with the facts that its figures depend on. */
    String markdown(List<String> facts) {
        StringBuilder text = new StringBuilder();
        facts.forEach(fact -> text.append("- ").append(fact).append('\n'));
        text.append("- Load of the machine (1, 5, 15 minutes) before the run ")
                .append(loadBefore)
                .append(", after it ")
                .append(Machine.load())
                .append("\n\n| Work | Ours | Floor | Aim | Load when it began |\n|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }

    /** A figure with as many decimals as its size deserves. */
    static String figure(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
