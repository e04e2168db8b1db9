package health.praxis.portal.pages;

import health.praxis.shared.Zones;
import health.praxis.telehealth.JoinPage;
import health.praxis.telehealth.JoinState;
import health.praxis.telehealth.JoinView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page behind a personal link: too early, come in, or one page for a link that is dead or never was (TEL-3, TEL-9). */
@Named
@RequestScoped
public class JoinLinkPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH);

    @Inject
    private JoinPage door;

    private String link = "";
    private @Nullable JoinView view;

    @PostConstruct
    void open() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Object named = external.getRequestMap().get(JoinServlet.LINK);
        link = named == null ? "" : named.toString();
        view = door.view(link);
        if (isDead()) {
            external.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public boolean isDead() {
        return !view.isJoinable() && !isTooEarly();
    }

    public boolean isTooEarly() {
        return view.state() == JoinState.TOO_EARLY;
    }

    /** "Wednesday 4 March, 11:00 – 11:50 am", in the patient's zone. */
    public String getWhen() {
        ZonedDateTime start = here(view.start());
        String from = half(start).equals(half(here(view.end()))) ? HOUR.format(start) : time(view.start());
        return DAY.format(start) + ", " + from + " – " + time(view.end());
    }

    /** "Wednesday 4 March, 10:50 am", in the patient's zone. */
    public String getOpensAt() {
        return DAY.format(here(view.opensAt())) + ", " + time(view.opensAt());
    }

    /** The place whose clock the times are read from, such as "Perth". */
    public String getPlace() {
        return Zones.place(view.zone());
    }

    private String time(Instant moment) {
        ZonedDateTime local = here(moment);
        return HOUR.format(local) + half(local);
    }

    /** With a space that no line breaks at. */
    private static String half(ZonedDateTime local) {
        return local.getHour() < 12 ? "\u00a0am" : "\u00a0pm";
    }

    private ZonedDateTime here(Instant moment) {
        return moment.atZone(view.zone());
    }

    public String getLink() {
        return link;
    }

    public @Nullable JoinView getView() {
        return view;
    }
}
