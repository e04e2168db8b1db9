package health.praxis.reports;

/** What reports are sorted by (REP-1); categories whose types are not built yet are not here. */
public enum ReportCategory {
    APPOINTMENT,
    COMMUNICATION
}
