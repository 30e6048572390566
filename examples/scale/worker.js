// Cleans a page on request, at the edge: POST the bytes as they came, with their Content-Type; ?url= says where from.
import { LisibleError, parseArticle } from "lisible";

export default {
  /** @param {Request} request */
  async fetch(request) {
    if (request.method !== "POST") return new Response("POST a page\n", { status: 405 });
    const url = new URL(request.url).searchParams.get("url") ?? undefined;
    const charset = request.headers.get("content-type");
    try {
      const bytes = await request.arrayBuffer();
      return Response.json(parseArticle(bytes, { url, charset, maxBytes: 4 * 1024 * 1024 }));
    } catch (error) {
      if (!(error instanceof LisibleError)) throw error;
      const { code, message } = error;
      return Response.json(
        { error: { code, message } },
        { status: code === "input-too-large" ? 413 : 422 },
      );
    }
  },
};
