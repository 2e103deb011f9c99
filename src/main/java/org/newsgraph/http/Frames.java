package org.newsgraph.http;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.util.ByteProcessor;

/**
 * Follows what a client of HTTP/2 sends, frame by frame (RFC 9113, section 4), as far as it takes to know what is begun and not
 * ended. Everything before its preface is passed over: a connection may have come from HTTP/1.1.
 */
final class Frames implements ByteProcessor {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    /** So much of the preface that its last character may be the first of another one. */
    private static final int MAY_BEGIN_AGAIN = 10;
    private static final int FRAME_HEADER = 9;
    private static final int TYPE_AT = 3;
    private static final int FLAGS_AT = 4;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int ACK = 1;
    private static final int CONTINUATION = 9;
    private static final int END_HEADERS = 4;
    private int ofPreface;
    private int ofFrameHeader;
    private int length;
    private int type;
    private int flags;
    private int payloadLeft;
    private int framesOfHeaders;
    private long ended;
    private boolean agreed;
    private int asked;

    void read(ByteBuf bytes) {
        bytes.forEachByte(this);
    }

    @Override
    public boolean process(byte next) {
        if (ofPreface < PREFACE.length) {
            search(next);
        } else if (payloadLeft > 0) {
            payloadLeft--;
            endFrameIfWhole();
        } else {
            frameHeader(next & 0xFF);
        }
        return true;
    }

    private void search(byte next) {
        while (ofPreface > 0 && PREFACE[ofPreface] != next) {
            ofPreface = ofPreface == MAY_BEGIN_AGAIN ? 1 : 0;
        }
        if (PREFACE[ofPreface] == next) {
            ofPreface++;
        }
    }

    private void frameHeader(int next) {
        if (ofFrameHeader < TYPE_AT) {
            length = ofFrameHeader == 0 ? next : length << 8 | next;
        } else if (ofFrameHeader == TYPE_AT) {
            type = next;
        } else if (ofFrameHeader == FLAGS_AT) {
            flags = next;
        }
        ofFrameHeader++;
        if (ofFrameHeader == FRAME_HEADER) {
            ofFrameHeader = 0;
            payloadLeft = length;
            endFrameIfWhole();
        }
    }

    private void endFrameIfWhole() {
        if (payloadLeft > 0) {
            return;
        }
        boolean ofHeaders = type == HEADERS || type == CONTINUATION;
        framesOfHeaders = ofHeaders && (flags & END_HEADERS) == 0 ? framesOfHeaders + 1 : 0;
        if (framesOfHeaders == 0) {
            ended++;
        }
        agreed |= type == SETTINGS && (flags & ACK) != 0;
        asked += type == HEADERS ? 1 : 0;
    }

    /** Whether something other than a body is begun and not ended. */
    boolean areUnderWay() {
        return ofFrameHeader > 0 || payloadLeft > 0 && type != DATA || framesOfHeaders > 0;
    }

    /** How many frames have ended; those of the same headers are one. */
    long ended() {
        return ended;
    }

    /** How many requests have come before the client knew how many it may have under way at once. */
    int beforeAgreement() {
        return agreed ? 0 : asked;
    }

    /** How many frames the headers have that are under way. */
    int ofHeaders() {
        return framesOfHeaders;
    }
}
