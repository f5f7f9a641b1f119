package city.careline.deploy.pbx;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** The finger on a phone: tells a scenario to go on with a call (see {@code deploy/asterisk/phones}). */
final class Nudge {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Nudge() {}

    static void send(int port, String callId) {
        String info = """
                INFO sip:phone@127.0.0.1:%1$d SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK-nudge-%3$d
                From: <sip:finger@127.0.0.1>;tag=finger
                To: <sip:phone@127.0.0.1>
                Call-ID: %2$s
                CSeq: 1 INFO
                Max-Forwards: 70
                Content-Length: 0

                """.formatted(port, callId, COUNT.incrementAndGet()).replace("\n", "\r\n");
        byte[] bytes = info.getBytes(StandardCharsets.US_ASCII);
        try (var socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PbxFailure("a phone cannot be told what to do", e);
        }
    }
}
