package city.careline.testkit.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.contracts.Topic;
import city.careline.contracts.Topics;
import city.careline.runtime.crypto.FieldCipher;
import io.lettuce.core.RedisClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestCityIT {

    @Test
    void tellsTheServiceWhereEverythingIs() {
        var city = new TestCity();
        city.init(Map.of(TestCity.SERVICE, "dispatch", TestCity.REDIS, "true"));

        Map<String, String> config = city.start();

        assertThat(config)
                .containsEntry("quarkus.datasource.username", "dispatch")
                .containsEntry("kafka.bootstrap.servers", CityBroker.bootstrap())
                .containsEntry("careline.redis.uri", CityRedis.uri())
                .containsKeys("quarkus.datasource.jdbc.url", "quarkus.datasource.reactive.url")
                .containsKeys("mp.jwt.verify.publickey.location", "careline.crypto.hash-key");
        assertThat(city.start()).isEqualTo(config);
    }

    @Test
    void keysOpenWhatTheySeal() {
        var cipher = new FieldCipher(TestKeys.fieldKeyset());

        assertThat(cipher.decrypt(cipher.encrypt("text", "row/1"), "row/1")).isEqualTo("text");
    }

    @Test
    void databaseWritesThroughToTheDisk() throws SQLException {
        try (var connection = CityDatabase.connect("dispatch")) {
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "server_version")).startsWith("18");
            assertThat(show(connection, "server_encoding")).isEqualTo("UTF8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "dispatch", "provider", "elder", "billing"})
    void serviceOwnsItsSchemaAndNoOther(String service) throws SQLException {
        String other = service.equals("elder") ? "billing" : "elder";
        try (var connection = CityDatabase.connect(service);
                var statement = connection.createStatement()) {
            statement.execute("create table own_table (id int)");
            statement.execute("drop table " + service + ".own_table");
            assertThatThrownBy(() -> statement.execute("create table " + other + ".foreign_table (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void brokerHasEveryTopicAsTheContractsSay() throws Exception {
        List<String> names = Topics.ALL.stream().map(Topic::name).toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", CityBroker.bootstrap()))) {
            var found = admin.describeTopics(names).allTopicNames().get();
            var positions = new ConfigResource(ConfigResource.Type.TOPIC, Topics.POSITIONS.name());
            var config = admin.describeConfigs(List.of(positions)).all().get().get(positions);

            assertThat(Topics.ALL)
                    .allSatisfy(topic ->
                            assertThat(found.get(topic.name()).partitions()).hasSize(topic.partitions()));
            assertThat(config.get("cleanup.policy").value()).isEqualTo("compact,delete");
            assertThat(config.get("retention.ms").value()).isEqualTo("3600000");
        }
    }

    @Test
    void redisAnswers() {
        var client = RedisClient.create(CityRedis.uri());
        try (var connection = client.connect()) {
            assertThat(connection.sync().ping()).isEqualTo("PONG");
        } finally {
            client.shutdown();
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
