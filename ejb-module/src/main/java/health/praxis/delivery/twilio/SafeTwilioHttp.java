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

    SafeTwilioHttp(HttpClientBuilder builder) {
        super(builder);
    }

    @Override
    public Response reliableRequest(Request request) {
        return request.getMethod() == HttpMethod.GET ? super.reliableRequest(request) : makeRequest(request);
    }
}
