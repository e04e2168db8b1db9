package health.praxis.sandbox;

/** One provider's HTTP interface. {@link ProviderListener} adds faults, the journal and the connection. */
interface HttpProvider {

    /** @return name in the journal and in faults */
    String name();

    /** @return the provider's answer, after the request has had its effect */
    ProviderAnswer answer(ProviderCall call);

    /** @return what the provider says when it fails with this status, without any effect */
    ProviderAnswer failure(int status, String message);
}
