package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UnsavedText;
import health.praxis.practice.UnsavedTextTooLong;
import health.praxis.practice.UnsavedTexts;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was typed and not saved: back for the same user in the same practice, for nobody else, and not for ever. */
@ExtendWith(ArquillianExtension.class)
class UnsavedTextIT extends WithStaff {

    private static final Map<String, String> TYPED = Map.of("address", "4 Ferry Lane", "email", "");

    @Inject
    private UnsavedTexts texts;

    @Inject
    private Database database;

    private final String form = "patient:" + UUID.randomUUID();

    private Map<String, String> seenBy(Caller who) {
        return Callers.get(who, () -> texts.find(form)).map(UnsavedText::fields).orElse(Map.of());
    }

    @Test
    @DisplayName(
            "IDL-5 unsaved text comes back to its user; a colleague, another practice and another form find nothing")
    void onlyTheSameUser() {
        Opened here = aPractice.open(0);
        Opened elsewhere = aPractice.open(0);
        Caller colleague = caller(here, person(here, Role.ADMINISTRATOR, AccessLevel.FULL));
        Callers.run(here.owner(), () -> texts.keep(form, TYPED));
        assertThat(seenBy(here.owner())).isEqualTo(TYPED);
        assertThat(seenBy(colleague)).isEmpty();
        assertThat(seenBy(elsewhere.owner())).isEmpty();
        assertThat(Callers.get(here.owner(), () -> texts.find("patient:new"))).isEmpty();

        Callers.run(colleague, () -> texts.drop(form));
        assertThat(seenBy(here.owner())).as("a colleague drops their own").isEqualTo(TYPED);
        Callers.run(here.owner(), () -> texts.keep(form, Map.of("address", "5 Ferry Lane")));
        assertThat(seenBy(here.owner())).containsExactly(Map.entry("address", "5 Ferry Lane"));
        Callers.run(here.owner(), () -> texts.drop(form));
        assertThat(seenBy(here.owner())).isEmpty();
    }

    @Test
    @DisplayName("IDL-5 SEC-1 it is sealed in the database, and does not open in a colleague's row")
    void readByNobody() throws Exception {
        Opened here = aPractice.open(0);
        Callers.run(here.owner(), () -> texts.keep(form, TYPED));
        assertThat(database.ask(here.id(), "select sealed from unsaved_text"))
                .hasSize(1)
                .allSatisfy(kept -> assertThat(kept).doesNotContain("Ferry", "address"));
        UnsavedText open = Callers.get(here.owner(), () -> texts.find(form)).orElseThrow();
        assertThat(open.toString()).doesNotContain("Ferry");
    }

    @Test
    @DisplayName("IDL-5 more than is kept, and a form of no such name, are refused and leave what was kept")
    void refused() {
        Opened here = aPractice.open(0);
        Callers.run(here.owner(), () -> texts.keep(form, TYPED));
        assertThatThrownBy(() ->
                        Callers.run(here.owner(), () -> texts.keep(form, Map.of("address", "k".repeat(16_001)))))
                .isInstanceOf(UnsavedTextTooLong.class);
        for (String wrong :
                List.of("", "patient", "patient:1", "PATIENT:new", "patient:new' or '1'='1", "x".repeat(90))) {
            assertThatThrownBy(() -> Callers.run(here.owner(), () -> texts.keep(wrong, TYPED)))
                    .as(wrong)
                    .isInstanceOf(NotFound.class);
        }
        assertThat(seenBy(here.owner())).isEqualTo(TYPED);
    }

    @Test
    @DisplayName("IDL-5 after seven days it is found no more, and the job takes it away; what is younger stays")
    void aWeek() throws Exception {
        Opened here = aPractice.open(0);
        Callers.run(here.owner(), () -> texts.keep(form, TYPED));
        Callers.run(here.owner(), () -> texts.keep("patient:new", TYPED));
        database.change(
                here.id(), "update unsaved_text set kept_at = kept_at - interval '7 days' where form = ?", form);
        assertThat(seenBy(here.owner())).isEmpty();
        assertThat(Callers.get(Caller.platform(null, null), texts::practices)).contains(here.id());
        Callers.run(Caller.job(here.id(), "unsaved text"), texts::clear);
        assertThat(database.ask(here.id(), "select form from unsaved_text")).containsExactly("patient:new");
    }
}
