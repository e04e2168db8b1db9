/** Media through Amazon Chime SDK Meetings (TEL-36). The only package that knows the AWS SDK. */
@NullMarked
package health.praxis.telehealth.chime;

import org.jspecify.annotations.NullMarked;
