package dev.appstelemetry.emulator;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** Reads the requests of a connection and writes complete or broken replies. */
final class HttpConversation extends SimpleChannelInboundHandler<FullHttpRequest> {

  private final ExecutorService workers;
  private final Function<Call, Reply> application;

  HttpConversation(ExecutorService workers, Function<Call, Reply> application) {
    this.workers = workers;
    this.application = application;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    Call call = callOf(request);
    workers.execute(() -> send(context, answer(call)));
  }

  /** Reports a defect of the emulator as a response, so that clients do not wait. */
  private Reply answer(Call call) {
    try {
      return application.apply(call);
    } catch (RuntimeException | LinkageError e) {
      return Reply.error(500, "EMULATOR_DEFECT", e + ", caused by " + e.getCause());
    }
  }

  private static Call callOf(FullHttpRequest request) {
    var uri = new QueryStringDecoder(request.uri());
    Map<String, String> headers = new HashMap<>();
    request.headers().forEach(h -> headers.put(h.getKey().toLowerCase(Locale.ROOT), h.getValue()));
    return new Call(
        request.method().name(),
        uri.path(),
        uri.parameters(),
        headers,
        ByteBufUtil.getBytes(request.content()),
        Map.of());
  }

  private static void send(ChannelHandlerContext context, Reply reply) {
    switch (reply.end()) {
      case NONE -> context.writeAndFlush(whole(reply));
      case RESET -> reset(context);
      case RESET_HALFWAY ->
          half(context, reply).addListener((ChannelFutureListener) sent -> reset(context));
      case CLOSE_HALFWAY -> half(context, reply).addListener(ChannelFutureListener.CLOSE);
    }
  }

  private static HttpResponse whole(Reply reply) {
    ByteBuf body = Unpooled.wrappedBuffer(reply.body());
    return withHeaders(
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()), body),
        reply);
  }

  private static ChannelFuture half(ChannelHandlerContext context, Reply reply) {
    context.write(
        withHeaders(
            new DefaultHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status())),
            reply));
    ByteBuf half = Unpooled.wrappedBuffer(reply.body(), 0, reply.body().length / 2);
    return context.writeAndFlush(new DefaultHttpContent(half));
  }

  private static HttpResponse withHeaders(HttpResponse response, Reply reply) {
    response.headers().set(HttpHeaderNames.CONTENT_TYPE, reply.contentType());
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
    reply.headers().forEach((name, value) -> response.headers().set(name, value));
    return response;
  }

  private static void reset(ChannelHandlerContext context) {
    context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
    context.close();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
