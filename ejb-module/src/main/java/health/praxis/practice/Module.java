package health.praxis.practice;

/** The parts of Praxis that can be withdrawn from one user by a tick box (ACC-13). */
public enum Module {
    CALENDAR,
    PATIENTS,
    CLINICAL_NOTES,
    INVOICES,
    EXPENSES,
    FEES,
    REPORTS,
    CAMPAIGNS,
    CONTACTS,
    CHAT,
    PHONE,
    SETTINGS
}
