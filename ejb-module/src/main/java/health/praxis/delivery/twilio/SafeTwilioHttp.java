package health.praxis.delivery.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/**
 * Asks Twilio once. The SDK's own clients send a request again on an error answer or a lost connection, up to six times,
 * and each may be one more SMS on a phone. Only reading may be repeated.
 */
final class SafeTwilioHttp extends NetworkHttpClient {

    private static final int SERVER_ERROR = 500;

    SafeTwilioHttp(HttpClientBuilder builder) {
        super(builder);
    }

    @Override
    public Response reliableRequest(Request request) {
        if (request.getMethod() == HttpMethod.GET) {
            return super.reliableRequest(request);
        }
        Response response = makeRequest(request);
        if (response.getStatusCode() >= SERVER_ERROR) {
            // The SDK reads the status from the answer's text, which a server in trouble may not send.
            throw new ServerTrouble();
        }
        return response;
    }

    /** Twilio, or something before it, answered that it is in trouble; the message may have been taken all the same. */
    static final class ServerTrouble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ServerTrouble() {
            super("The SMS gateway answered with a server error");
        }
    }
}
