package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.scheduling.Agreed;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentTypeId;
import health.praxis.scheduling.AppointmentTypes;
import health.praxis.scheduling.Availability;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.BookableSlot;
import health.praxis.scheduling.HeldTime;
import health.praxis.scheduling.HoldOver;
import health.praxis.scheduling.Holds;
import health.praxis.scheduling.OnlineRule;
import health.praxis.scheduling.RepeatUnit;
import health.praxis.scheduling.Repetition;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.Series;
import health.praxis.scheduling.SeriesConflict;
import health.praxis.scheduling.SlotRule;
import health.praxis.scheduling.TimeHeld;
import health.praxis.scheduling.TimeNotOffered;
import health.praxis.scheduling.TypeDetails;
import health.praxis.scheduling.TypeLevel;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Times that are held for a while for whoever is booking online. */
@ExtendWith(ArquillianExtension.class)
class HoldIT extends WithAMorning {

    @Inject
    private AppointmentTypes types;

    @Inject
    private Availability availability;

    @Inject
    private Holds holds;

    @Inject
    private Scheduling scheduling;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Series series;

    @Inject
    private Database database;

    @Inject
    private Superuser superuser;

    @Inject
    private Clock clock;

    private PatientId patient;
    private AppointmentTypeId hour;

    /** An hour for everybody. */
    @BeforeEach
    void aType() {
        patient = aPractice.patient(practice, "Ines");
        hour = Callers.get(owner, () -> {
            types.turn(true);
            return types.add(new TypeDetails(
                    "Hour", TypeLevel.PRACTICE, null, null, 60, null, null, null, OnlineRule.ANY_TIME, 1));
        });
    }

    @Test
    @Tag("ASVS-2.3.4")
    @DisplayName("OBK-17 fifty clients choose one time at once: one holds it, forty-nine are told that it is gone")
    void fiftyOnOneTime() throws Exception {
        List<Together.Result<HeldTime>> results = Together.run(50, i -> () -> hold(nine));
        assertThat(results.stream().filter(result -> result.refusal() == null)).hasSize(1);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasSize(49)
                .hasOnlyElementsOfType(TimeNotOffered.class);
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim"))
                .isOne();
        assertThat(database.count(practice.id(), "select count(*) from calendar_hold"))
                .isOne();
    }

    @Test
    @DisplayName(
            "OBK-17 a held time is nobody else's for seven and a half minutes, whoever books: staff are told until when")
    void held() {
        HeldTime held = hold(nine);
        assertThat(Duration.between(clock.instant(), held.until()))
                .isBetween(Duration.ofSeconds(430), Duration.ofSeconds(451));
        assertThat(starts()).containsExactly(nine.plusSeconds(3600), nine.plusSeconds(7200));
        assertThatThrownBy(() -> book(nine.plusSeconds(1800)))
                .isInstanceOfSatisfying(
                        TimeHeld.class, refusal -> assertThat(refusal.details()).containsEntry("until", held.until()));
        assertThatThrownBy(() -> Callers.get(owner, () -> scheduling.book(command(nine), Agreed.NOTHING)))
                .isInstanceOf(TimeHeld.class);
        Repetition weekly = new Repetition(RepeatUnit.WEEK, 1, Set.of(), 2, null);
        assertThat(Callers.get(owner, () -> series.book(command(nine), weekly, Set.of(), true, Agreed.NOTHING))
                        .conflicts())
                .extracting(SeriesConflict::kind)
                .containsExactly(SeriesConflict.Kind.HELD);
        book(nine.plusSeconds(3600));
    }

    @Test
    @DisplayName("OBK-17 whoever holds a time books it, once, even when asking twenty times at once")
    void booked() throws Exception {
        HeldTime held = hold(nine);
        List<Together.Result<AppointmentId>> results = Together.run(
                20,
                i -> () -> Callers.get(
                        owner,
                        () -> holds.book(held.id(), held.token(), List.of(patient), AppointmentLocation.CLINIC)));
        List<AppointmentId> made = results.stream()
                .filter(result -> result.refusal() == null)
                .map(Together.Result::answer)
                .toList();
        assertThat(made).hasSize(1);
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasOnlyElementsOfType(HoldOver.class);
        var detail = Callers.get(owner, () -> queries.appointment(made.get(0)));
        assertThat(detail.start()).isEqualTo(nine);
        assertThat(detail.minutes()).isEqualTo(60);
        assertThat(Objects.requireNonNull(detail.type()).id()).isEqualTo(hour);
        assertThat(database.count(practice.id(), "select count(*) from calendar_hold"))
                .isZero();
    }

    @Test
    @DisplayName(
            "OBK-17 a refused booking leaves the time held; another token, another practice, or none of it help nobody")
    void onlyTheHolder() {
        HeldTime held = hold(nine);
        assertThatThrownBy(() -> book(held, "another token")).isInstanceOf(HoldOver.class);
        assertThatThrownBy(() -> Callers.run(owner, () -> holds.release(held.id(), "another token")))
                .isInstanceOf(HoldOver.class);
        Opened others = aPractice.open(0);
        assertThatThrownBy(() -> Callers.get(
                        others.owner(),
                        () -> holds.book(held.id(), held.token(), List.of(patient), AppointmentLocation.CLINIC)))
                .isInstanceOf(HoldOver.class);
        PatientId theirs = aPractice.patient(others, "Bertil");
        missing(owner, () -> holds.book(held.id(), held.token(), List.of(theirs), AppointmentLocation.CLINIC));
        assertThat(starts()).doesNotContain(nine);
        book(held, held.token());
    }

    @Test
    @DisplayName("OBK-17 a time that was given back, or has expired, is anybody's without waiting for a clean-up")
    void over() throws Exception {
        HeldTime first = hold(nine);
        Callers.run(owner, () -> holds.release(first.id(), first.token()));
        Callers.run(owner, () -> holds.release(first.id(), first.token()));
        HeldTime second = hold(nine);
        expire();
        assertThat(starts()).contains(nine);
        assertThatThrownBy(() -> book(second, second.token())).isInstanceOf(HoldOver.class);
        hold(nine);
        expire();
        book(nine);
        hold(nine.plusSeconds(3600));
        expire();
        Repetition weekly = new Repetition(RepeatUnit.WEEK, 1, Set.of(), 2, null);
        assertThat(Callers.get(
                                owner,
                                () -> series.book(
                                        command(nine.plusSeconds(3600)), weekly, Set.of(), true, Agreed.NOTHING))
                        .conflicts())
                .isEmpty();
        hold(nine.plusSeconds(7200));
        expire();
        Callers.run(Caller.job(practice.id(), "held times"), holds::sweep);
        assertThat(database.count(practice.id(), "select count(*) from calendar_hold"))
                .isZero();
        assertThat(database.count(practice.id(), "select count(*) from calendar_claim where hold_id is not null"))
                .isZero();
    }

    @Test
    @DisplayName("OBK-17 only what is offered online can be held")
    void notOffered() {
        for (Instant wrong : List.of(nine.minusSeconds(3600), nine.plusSeconds(600), nine.plusSeconds(10_800))) {
            assertThatThrownBy(() -> hold(wrong)).isInstanceOf(TimeNotOffered.class);
        }
        Callers.run(owner, () -> types.archive(hour));
        assertThatThrownBy(() -> hold(nine)).isInstanceOf(TimeNotOffered.class);
    }

    private void expire() throws Exception {
        superuser.change(
                "update calendar_hold set expires_at = now() - interval '1 second' where practice_id = ?",
                practice.id().value());
    }

    private HeldTime hold(Instant start) {
        return Callers.get(owner, () -> holds.hold(practice.practitioner(), hour, start, SlotRule.STATIC));
    }

    private void book(HeldTime held, String token) {
        Callers.run(owner, () -> holds.book(held.id(), token, List.of(patient), AppointmentLocation.CLINIC));
    }

    private void book(Instant start) {
        Callers.run(owner, () -> scheduling.book(command(start)));
    }

    private BookAppointment command(Instant start) {
        return new BookAppointment(
                practice.practitioner(), start, 60, AppointmentLocation.CLINIC, List.of(patient), null);
    }

    private List<Instant> starts() {
        return Callers.get(owner, () -> availability.online(practice.practitioner(), hour, day, 1, SlotRule.STATIC))
                .stream()
                .map(BookableSlot::start)
                .toList();
    }
}
