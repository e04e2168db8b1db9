package health.praxis.scheduling;

/** The reasons that come with Praxis, in the order in which they are offered; their words stand in the texts of each language. */
public enum PresetReason implements CancelReason {
    UNWELL,
    WORK_OR_STUDY,
    FAMILY,
    TRANSPORT,
    FORGOT,
    FEELS_BETTER,
    COST,
    ELSEWHERE,
    PRACTITIONER_AWAY,
    BOOKED_BY_MISTAKE,
    OTHER;

    @Override
    public String code() {
        return name();
    }
}
