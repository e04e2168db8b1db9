package health.praxis.kit;

/** Serves the test pages until it is stopped, for looking at them. */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] args) throws Exception {
        new KitServer(args.length > 0 ? Integer.parseInt(args[0]) : 19500);
    }
}
