package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.shared.ZoneNotKnown;
import health.praxis.signin.Client;
import health.praxis.signin.OwnZone;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignInSessions;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** By which clock a person reads times. */
@ExtendWith(ArquillianExtension.class)
class OwnZoneIT extends HouseDeployment {

    private static final Caller VISITOR = Caller.visitor("192.0.2.81");

    @Inject
    private APractice aPractice;

    @Inject
    private OwnZone door;

    @Inject
    private SignIn signIn;

    @Inject
    private SignInSessions sessions;

    @Test
    @DisplayName(
            "CAL-15 a chosen clock holds from the next request on in all of a person's sessions, and for nobody else")
    void chosen() {
        Opened practice = aPractice.open(0);
        Opened other = aPractice.open(0);
        String here = session(practice);
        String there = session(practice);
        String somebodyElse = session(other);
        assertThat(zone(here)).isNull();

        choose(practice, "Australia/Perth");
        assertThat(zone(here)).isEqualTo("Australia/Perth");
        assertThat(zone(there)).isEqualTo("Australia/Perth");
        assertThat(zone(somebodyElse)).isNull();

        choose(practice, null);
        assertThat(zone(here)).isNull();
    }

    @Test
    @DisplayName(
            "CAL-15 what is no zone is refused and changes nothing; whoever is not signed in has no clock to choose")
    void refused() {
        Opened practice = aPractice.open(0);
        String here = session(practice);
        choose(practice, "Europe/London");
        assertThatThrownBy(() -> choose(practice, "Australia/Nowhere")).isInstanceOf(ZoneNotKnown.class);
        assertThatThrownBy(() -> choose(practice, "+10:00")).isInstanceOf(ZoneNotKnown.class);
        assertThat(zone(here)).isEqualTo("Europe/London");
        assertThatThrownBy(() -> Callers.run(VISITOR, () -> door.choose("Europe/London")))
                .isInstanceOf(NotAllowed.class);
    }

    private void choose(Opened practice, @Nullable String zone) {
        Callers.run(Caller.portal(practice.account(), "192.0.2.81"), () -> door.choose(zone));
    }

    private String session(Opened practice) {
        Client client = new Client("192.0.2.81", "zone", null);
        String email = "owner-" + practice.id() + "@practice.example";
        return Callers.get(
                VISITOR,
                () -> signIn.finish(
                                signIn.signIn(email, "quiet river behind the hill", client)
                                        .attemptToken(),
                                client)
                        .sessionToken());
    }

    private @Nullable String zone(String session) {
        return Callers.get(VISITOR, () -> sessions.check(session, false)).zone();
    }
}
