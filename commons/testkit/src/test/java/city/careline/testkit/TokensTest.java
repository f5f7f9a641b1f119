package city.careline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.testkit.city.TestKeys;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.util.KeyUtils;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Tokens WORKER = Tokens.of("worker").region("990100000000");

    @Test
    void carriesRolesAndScopes() throws Exception {
        UUID provider = UUID.randomUUID();
        UUID worker = UUID.randomUUID();

        JsonWebToken token =
                parse(WORKER.provider(provider).worker(worker).subject("app-7").sign());

        assertThat(token.getGroups()).isEqualTo(Set.of("worker"));
        assertThat(token.getSubject()).isEqualTo("app-7");
        assertThat(token.getIssuer()).isEqualTo("careline");
        assertThat(token.<Object>getClaim("region").toString()).isEqualTo("990100000000");
        assertThat(token.<Object>getClaim("provider").toString()).isEqualTo(provider.toString());
        assertThat(token.<Object>getClaim("worker").toString()).isEqualTo(worker.toString());
    }

    @Test
    void isRefusedWhenForged() {
        assertThatThrownBy(() -> parse(WORKER.forge())).isInstanceOf(ParseException.class);
    }

    @Test
    void isRefusedWhenExpired() {
        assertThatThrownBy(() -> parse(WORKER.expired().sign())).isInstanceOf(ParseException.class);
    }

    private static JsonWebToken parse(String token) throws Exception {
        var key = KeyUtils.decodePublicKey(TestKeys.publicKey());
        return new DefaultJWTParser(new JWTAuthContextInfo(key, "careline")).parse(token);
    }
}
