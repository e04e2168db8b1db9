package health.praxis.console;

import health.praxis.access.Registration;
import health.praxis.installation.Readiness;
import health.praxis.installation.Settings;
import health.praxis.kit.ReadersZone;
import health.praxis.kit.signin.OwnSession;
import health.praxis.practice.PracticeCard;
import health.praxis.practice.PracticeQueries;
import health.praxis.shared.Zones;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the frame of every page shows: practice, own name, lines above the page, places that this user may go to. */
@Named
@RequestScoped
public class Desk implements ReadersZone {

    @Inject
    private PracticeQueries practices;

    @Inject
    private Readiness readiness;

    @Inject
    private Settings settings;

    @Inject
    private Registration registration;

    @Inject
    private HttpServletRequest request;

    private @Nullable PracticeCard practice;

    /** The console's frame, or a bare one for somebody who works in no practice. */
    public String getTemplate() {
        return hasPractice() ? "/kit/console.xhtml" : "/kit/bare.xhtml";
    }

    public String getPracticeName() {
        return hasPractice() ? practice().name() : text("platform");
    }

    /** The name of the user, who has one in each practice. */
    public String getUserName() {
        Caller caller = Callers.current();
        return caller.user() == null
                ? text("platform")
                : practices.user(caller.user()).name();
    }

    /** The zone in which the console shows times: what its reader chose, else the practice's (CAL-15). */
    @Override
    public ZoneId getZone() {
        ZoneId chosen = OwnSession.chosenZone(request);
        return chosen == null ? getPracticeZone() : chosen;
    }

    /** The zone in which the practice plans its days. */
    public ZoneId getPracticeZone() {
        return hasPractice() ? ZoneId.of(practice().zone()) : ZoneOffset.UTC;
    }

    /** Whether times are read by another clock than the practice's. */
    public boolean isElsewhere() {
        return !getZone().equals(getPracticeZone());
    }

    /** "Times in Perth", for who reads them by another clock than the practice's. */
    public String getTimesIn() {
        return MessageFormat.format(text("timesIn"), Zones.place(getZone()));
    }

    /** What holds for whoever chooses no clock of their own. */
    public String getZoneUnset() {
        return hasPractice() ? MessageFormat.format(text("zoneUnset"), getPracticePlace()) : text("zoneUnset.platform");
    }

    /** "Sydney", by whose clock the practice plans its days. */
    public String getPracticePlace() {
        return Zones.place(getPracticeZone());
    }

    /** Whether a practice may register itself (LOG-11). */
    public boolean isRegistering() {
        return registration.isOffered();
    }

    /** One line above every page: what somebody should know before it hurts; empty when there is nothing. */
    public String getBanner() {
        List<String> lines = new ArrayList<>();
        if (!settings.isProduction()) {
            lines.add(text("development"));
        }
        lines.addAll(readiness.warnings());
        return String.join(" ", lines);
    }

    /** A warning stands out only where people work in earnest. */
    public String getBannerKind() {
        return settings.isProduction() ? "warn" : "";
    }

    /** Where the mark at the top leads. */
    public String getHome() {
        return hasPractice() ? "/calendar" : PublicPaths.PLATFORM;
    }

    /** Where somebody signs in again. */
    public String getSignInPage() {
        return hasPractice() ? "/sign-in" : "/platform/sign-in";
    }

    public boolean isFailuresSeen() {
        return may(Right.MESSAGES_VIEW) || may(Right.DEAD_LETTERS);
    }

    /** Where Reports leads; empty for whom there are none (REP-8). */
    public String getReports() {
        return hasPractice() && may(Right.REPORTS_VIEW) ? "/reports" : "";
    }

    /** Whether reports are saved, shared and deleted. */
    public boolean isReportsKept() {
        return may(Right.REPORTS_EDIT);
    }

    /** Whether messages are sent. */
    public boolean isSending() {
        return may(Right.MESSAGES_SEND);
    }

    /** Whether the history may be read (AUD-3). */
    public boolean isHistorySeen() {
        return may(Right.HISTORY_VIEW);
    }

    /** Whether lists may leave as files. */
    public boolean isExporting() {
        return may(Right.EXPORT);
    }

    /** Whether relationships are revoked and restored (REL-3, REL-4). */
    public boolean isRelationshipsEdited() {
        return may(Right.RELATIONSHIPS_EDIT);
    }

    /** Whether patients are shown by name; else by anonymous ID alone, and found by it alone (ANON-4, ANON-5). */
    public boolean isNamesSeen() {
        return Callers.current().seesNames();
    }

    public boolean isPatientsEdited() {
        return may(Right.PATIENTS_EDIT);
    }

    /** The name of a day and hour in a text that frames it, as in "Today, 9:18 am". */
    static String text(String key) {
        return ResourceBundle.getBundle("health.praxis.console.common").getString(key);
    }

    private static boolean may(Right right) {
        return Callers.current().may(right);
    }

    private static boolean hasPractice() {
        return Callers.current().practice() != null;
    }

    private PracticeCard practice() {
        if (practice == null) {
            practice = practices.practice();
        }
        return practice;
    }
}
