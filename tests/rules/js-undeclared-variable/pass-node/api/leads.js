export default async function handler(request) {
  return fetch(process.env.URL);
}
