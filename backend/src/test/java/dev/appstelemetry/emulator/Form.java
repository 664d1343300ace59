package dev.appstelemetry.emulator;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The fields and files of a multipart form. */
record Form(Map<String, String> fields, Map<String, byte[]> files) {

  static Form of(Call call) {
    var request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1,
            HttpMethod.POST,
            call.path(),
            Unpooled.wrappedBuffer(call.body()));
    request.headers().set(HttpHeaderNames.CONTENT_TYPE, call.header("content-type").orElseThrow());
    var decoder = new HttpPostRequestDecoder(new DefaultHttpDataFactory(false), request);
    var form = new Form(new HashMap<>(), new HashMap<>());
    try {
      for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
        form.add(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      decoder.destroy();
    }
    return form;
  }

  private void add(InterfaceHttpData part) throws IOException {
    if (part instanceof Attribute field) {
      fields.put(field.getName(), field.getValue());
    } else if (part instanceof FileUpload file) {
      files.put(file.getName(), file.get());
    }
  }

  String text(String name) {
    return fields.getOrDefault(name, "");
  }

  boolean isSet(String name) {
    return text(name).equals("true");
  }

  byte[] file(String name) {
    return files.getOrDefault(name, new byte[0]);
  }
}
