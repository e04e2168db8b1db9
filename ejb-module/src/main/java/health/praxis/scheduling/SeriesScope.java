package health.praxis.scheduling;

/** How much of a series a change or a cancellation concerns (APT-10). */
public enum SeriesScope {
    /** The one that was chosen. */
    THIS,
    /** The one that was chosen, and those after it that are still to come. */
    LATER,
    /** The one that was chosen, and all that are still to come. */
    ALL;

    /** Whether it reaches from the chosen place in the series to this one. */
    boolean concerns(int place, int chosenPlace) {
        return switch (this) {
            case THIS -> false;
            case LATER -> place > chosenPlace;
            case ALL -> true;
        };
    }
}
