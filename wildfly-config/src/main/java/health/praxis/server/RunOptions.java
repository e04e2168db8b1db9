package health.praxis.server;

import health.praxis.server.CannotStart.Reason;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * The options of {@code ./run}.
 *
 * @param root the checkout
 * @param directory where data, logs and secrets are kept between runs
 * @param readyFile written when everything is up, removed at the end
 * @param offset added to every port
 * @param reset delete the kept data first
 * @param demonstration load the demonstration practice
 * @param help only say what the options are
 */
record RunOptions(
        Path root, Path directory, Path readyFile, int offset, boolean reset, boolean demonstration, boolean help) {
    static final String USAGE = """
            ./run [options]   builds when sources have changed, then starts everything and waits; Ctrl-C stops it

              --reset            delete the data of earlier runs first (database, queued messages, secrets)
              --no-demo          do not load the demonstration practice
              --port-offset N    add N to every port, to run beside something else
              --directory DIR    keep data, logs and secrets in DIR (default: var)
              --ready FILE       where to write addresses and sign-ins for scripts (default: target/run/ready.json)
              --help             this text""";

    /**
     * Reads the command line; relative paths count from {@code root}.
     *
     * @throws CannotStart for an unknown option or a missing or wrong value
     */
    static RunOptions parse(List<String> arguments, Path root, String offsetFromEnvironment) {
        Path directory = root.resolve("var");
        Path readyFile = root.resolve("target/run/ready.json");
        int offset = number("PRAXIS_PORT_OFFSET", offsetFromEnvironment == null ? "0" : offsetFromEnvironment);
        boolean reset = false;
        boolean demonstration = true;
        boolean help = false;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--reset" -> reset = true;
                case "--no-demo" -> demonstration = false;
                case "--help", "-h" -> help = true;
                case "--port-offset" -> offset = number(option, value(option, rest));
                case "--directory" ->
                    directory = root.resolve(value(option, rest)).normalize();
                case "--ready" -> readyFile = root.resolve(value(option, rest)).normalize();
                default ->
                    throw new CannotStart(Reason.USAGE, "Unknown option " + option + ": ./run --help lists them.");
            }
        }
        return new RunOptions(root, directory, readyFile, offset, reset, demonstration, help);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CannotStart(Reason.USAGE, option + " needs a value.");
        }
        return rest.next();
    }

    private static int number(String option, String text) {
        try {
            return new Ports(Integer.parseInt(text.strip())).offset();
        } catch (NumberFormatException e) {
            throw new CannotStart(Reason.USAGE, option + " needs a number, not \"" + text + "\".", e);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(Reason.USAGE, option + ": " + e.getMessage(), e);
        }
    }
}
