package health.praxis.sandbox;

/** Something sent to the control port cannot be understood; answered with 400 and this message. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}
