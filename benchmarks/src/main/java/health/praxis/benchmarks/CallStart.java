package health.praxis.benchmarks;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * How long people wait for each other's picture. Measured in two real browsers on the product's pages: the patient waits with devices open, the
 * practitioner is in the session; from the practitioner's click on Admit, which is what lets media begin, to the first remote frame that is shown
 * on both sides. The floor is the same in one page, without a server: two peer connections in a loop, devices open.
 */
final class CallStart {

    private static final int MINUTES = 60;

    private final Installation installation;

    CallStart(Installation installation) {
        this.installation = installation;
    }

    /** Milliseconds of each round, the load before, and the browser that was used. */
    record Rounds(List<Double> millis, String load, String browser) {
        double median() {
            List<Double> sorted = millis.stream().sorted().toList();
            int half = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        }

        double shortest() {
            return millis.stream().min(Double::compare).orElseThrow();
        }

        double longest() {
            return millis.stream().max(Double::compare).orElseThrow();
        }
    }

    /** Each round in a fresh page; the first is for warming up and not counted. */
    Rounds floor(int rounds) {
        String load = Machine.load();
        List<Double> millis = new ArrayList<>();
        try (Chromium browser = new Chromium()) {
            for (int round = 0; round <= rounds; round++) {
                browser.open(installation.sandbox().address("_sandbox/health"));
                Object answer = browser.ask(Resources.text("loopback.js"));
                if (!(answer instanceof Number number)) {
                    throw new IllegalStateException("The loopback failed: " + answer);
                }
                if (round > 0) {
                    millis.add(number.doubleValue());
                }
            }
            return new Rounds(millis, load, browser.version());
        }
    }

    /** One session; between rounds the patient leaves, opens the link again and waits. The first round is not counted. */
    Rounds calls(int rounds) {
        String load = Machine.load();
        JsonObject consultation = installation
                .ask("consultations?count=1&minutes=" + MINUTES)
                .getJsonArray("consultations")
                .getJsonObject(0);
        var link = installation.sandbox().joinLink(consultation.getString("patientEmail"));
        List<Double> millis = new ArrayList<>();
        try (Chromium patient = new Chromium();
                Chromium practitioner = new Chromium()) {
            patient.beforeEachPage(Resources.text("first-frame.js"));
            practitioner.beforeEachPage(Resources.text("first-frame.js"));
            practitioner.open(installation.console("sign-in"));
            practitioner.type("#signIn\\:email", consultation.getString("email"));
            practitioner.type("#signIn\\:password", consultation.getString("password"));
            practitioner.click("#signIn\\:enter");
            practitioner.await("!location.pathname.endsWith('/sign-in')");
            practitioner.open(installation.console(
                    "telehealth/waiting-room?appointment=" + consultation.getString("appointment")));
            practitioner.await(state("check") + " && " + devicesOpen());
            practitioner.click("[data-do='start']");
            practitioner.await(state("live"));
            for (int round = 0; round <= rounds; round++) {
                patient.open(link);
                patient.await(state("check") + " && " + devicesOpen());
                patient.click("[data-do='join']");
                patient.await(state("waiting"));
                double waited = admit(patient, practitioner);
                if (round > 0) {
                    millis.add(waited);
                }
                patient.click("[data-do='disconnect']");
                patient.click("[data-do='leave-yes']");
                patient.await(state("ended"));
            }
            practitioner.click("[data-do='disconnect']");
            practitioner.click("[data-do='leave-yes']");
            practitioner.await(state("ended"));
            return new Rounds(millis, load, patient.version());
        }
    }

    private static double admit(Chromium patient, Chromium practitioner) {
        patient.run("window.praxisMeasured.again()");
        practitioner.run("window.praxisMeasured.again()");
        practitioner.click("[data-do='admit']");
        patient.await("window.praxisMeasured.frameAt");
        practitioner.await("window.praxisMeasured.frameAt");
        double clickedAt = figure(practitioner, "clickedAt");
        return Math.max(figure(patient, "frameAt"), figure(practitioner, "frameAt")) - clickedAt;
    }

    private static double figure(Chromium browser, String name) {
        return ((Number) browser.run("return window.praxisMeasured[arguments[0]]", name)).doubleValue();
    }

    private static String state(String name) {
        return "document.querySelector('[data-call]')?.dataset.state === '" + name + "'";
    }

    private static String devicesOpen() {
        return "[...document.querySelectorAll('video')].some(v => v.videoWidth > 0 && v.currentTime > 0)";
    }
}
