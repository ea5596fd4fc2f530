// Browsers start no worker in a page that is opened from disk. There, the script of the search runs in a hidden frame.
if (location.protocol === "file:") {
  window.IFrameWorker = class extends EventTarget {
    constructor(url) {
      super();
      const script = new URL(url, location.href).href.replaceAll('"', "%22");
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      this.inner = frame.contentWindow;
      this.inner.toParent = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      this.inner.document.open();
      this.inner.document.write(`<!doctype html><body><script>
        var postMessage = (data) => toParent(data);
        var load = (src) => new Promise((resolve, reject) => {
          const tag = document.createElement("script");
          tag.src = src;
          tag.onload = resolve;
          tag.onerror = reject;
          document.body.append(tag);
        });
        var importScripts = async (...all) => { for (const src of all) await load(src); };
      <\/script><script src="${script}"><\/script></body>`);
      this.inner.document.close();
    }
    postMessage(data) {
      const send = () => this.inner.dispatchEvent(new MessageEvent("message", { data }));
      if (this.inner.document.readyState === "complete") send();
      else this.inner.addEventListener("load", send, { once: true });
    }
    terminate() {
      this.inner.frameElement.remove();
    }
  };
  window.Worker = window.IFrameWorker;
}
